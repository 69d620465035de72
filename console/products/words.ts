import type { NoPicture, ProductOrigin } from "../../protocol/product.ts";

const unread = "No picture: it could not be read from the shop.";
const noImage = "No picture: the file at its address is not a picture.";
const noRoom = "No picture: there is no room for another file.";

export const cardWords = {
	list: "Products",
	searching: "Looking…",
	none: "Nothing fits “{query}”.",
	noneYet:
		"The shopper’s page has told of no product. Type a name to look in the shop’s list.",
	hint: "What the shopper has looked at, the cart, and the shop’s list.",
	from: {
		page: "on their screen",
		cart: "in the cart",
		seen: "looked at before",
		feed: "",
	} satisfies Record<ProductOrigin, string>,
	tray: "Cards that go with the next message",
	remove: "Remove {name}",
	copying: "Getting its picture…",
	withPicture: "With a picture",
	noPicture: "Without a picture",
	/** Why the relay has none. */
	why: {
		inside: "No picture: its address leads into a network of the server.",
		time: "No picture: its server did not answer in time.",
		network: unread,
		status: "No picture: there is none at its address.",
		type: noImage,
		broken: noImage,
		bytes: "No picture: it is too large.",
		pixels: "No picture: it is too large.",
		many: noRoom,
		quota: noRoom,
		full: noRoom,
		off: "No picture: the shop has turned files off.",
		hash: unread,
		offset: unread,
		piece: unread,
		unfinished: unread,
		gone: unread,
		sent: unread,
	} satisfies Record<NoPicture, string>,
	failed: unread,
	link: "Open in the shop",
};
