import type {
	FeedFault,
	FeedKind,
	ProductProblem,
} from "../../../protocol/product-feed.ts";

/** The texts of the section, loaded with it. */
export const feedWords = {
	lead: "Agents show products in a chat: with /product they find what the shopper's page has told, and what stands in this list. It is read every hour.",
	where: "List of products",
	url: "Address of the list",
	urlHint:
		"It begins with https://. CSV, JSON, or a feed for the Google Merchant Center (XML), with 20,000 products and 50 MB at most.",
	badUrl: "This is no https:// address.",
	save: "Save",
	saved: "Saved. It is being read.",
	remove: "Remove the list",
	removed: "The list is removed. It can be taken back in the audit log.",
	refresh: "Read now",
	reading: "It is being read…",
	state: "What was read",
	never: "Nothing was read yet.",
	shown: "{count} products, read {time} ({kind}).",
	more: "The list has more than 20,000 products. The rest is not found.",
	same: "{time}: the server says that nothing has changed.",
	failed: "The reading of {time} failed. {why}",
	kept: "What was read before is still found.",
	nothing: "Nothing is found until it can be read.",
	next: "Next reading {time}",
	problems: "Left out, or shown without something",
	first: "The first of them:",
	atLine: "Line {at}: {why}",
	atProduct: "Product {at}: {why}",
};

export const kindWords: Record<FeedKind, string> = {
	csv: "CSV",
	json: "JSON",
	xml: "XML",
};

/** Of one product. */
export const problemWords: Record<ProductProblem, string> = {
	name: "no name (title)",
	link: "no link that begins with https:// or http://",
	twice: "its id was there before",
	letters: "letters that are no UTF-8. Save the file as UTF-8",
	shape: "no product at all",
	price: "shown without a price, because it is not written as 12.99 EUR",
	picture: "shown without a picture, because its address is not valid",
};

/** With what to do about it. */
export const faultWords: Record<FeedFault["code"], string> = {
	address: "This address may not be asked from here.",
	network:
		"The server was not reached, or it ended before the list did. Open the address in a browser.",
	time: "The server took more than a minute.",
	size: "The list is larger than 50 MB, unzipped as well.",
	zip: "It begins as gzip and cannot be unzipped.",
	status: "The server answered {status}. Open the address in a browser.",
	redirect:
		"The server answered {status} and leads to another address. Enter the one that it leads to.",
	html: "A web page stands there, no list. Enter the address of the file itself.",
	unknown: "It is neither CSV, JSON nor a product feed in XML.",
	columns:
		"Its first line has no column for the name (title or name) or for the link (link or url).",
	list: 'The JSON has no list. It begins with [, or has one as "products".',
	empty: "There is no product in it.",
	none: "There is no product in it that could be shown.",
	broken: "It is broken from here on: {at}.",
	long: "No product ends for a long time behind this: {at}.",
};

export const placeWords = { line: "line {at}", product: "product {at}" };
