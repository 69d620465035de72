import type { OriginFault } from "../../../protocol/origin.ts";

/** The texts of the addresses, loaded with their section. */
export const addressesWords = {
	lead: "The chat is shown only on pages of these addresses. Shops are often found with www. and without it: list both.",
	listed: "Allowed addresses",
	add: "Allow an address",
	typed: "Address of the shop",
	hint: "For example shop.example. The page does not matter.",
	understood: "Understood as {origin}",
	withTwin: "Also {origin}",
	allow: "Allow",
	allowAlso: "Also allow {origin}",
	allowOf: "Allow {origin}",
	isListed: "This address is allowed already.",
	pathDropped:
		"The address of a whole website counts, so what stands after it is left out.",
	punycode: "Browsers send it as {origin}.",
	loopback: "Only a browser on the same machine as the shop finds it there.",
	inside: "It is found in your own network only.",
	publicHttp:
		"Without https, everybody on the way can read what shoppers write. Use the address with https:// if the shop has one.",
	lookAlike:
		"It looks like {host}, which is allowed, and is another website. Compare each letter before you allow it.",
	lookAlikeListed:
		"It looks like {host}, and is another website. Remove it if it is not yours.",
	faults: {
		scheme: "A website’s address begins with https:// or http://.",
		wildcard:
			"An address with * can’t be used. Add each address of the shop by itself.",
		credentials:
			"An address with a name or a password in it can’t be used. Leave out what stands before the @.",
		host: "This is not the address of a website. Copy it from the browser’s address bar.",
		port: "The number after the colon goes from 1 to 65535.",
	} satisfies Record<OriginFault, string>,
	none: "Type the address of the shop first.",
	seen: "Last seen {when}, first on {first}",
	seenOnce: "Seen {when}",
	notSeen: "No page of it has asked for the chat yet.",
	remove: "Remove",
	removeOf: "Remove {origin}",
	removeSure:
		"Remove {origin}? Its pages show no chat from then on, as soon as they are loaded anew.",
	removeYes: "Remove the address",
	removeNo: "Keep it",
	last: "A shop keeps at least one address. Allow another one before you remove this.",
	refused: "Asked in the last day, and not allowed",
	refusedLead:
		"Pages of these addresses carry your tag and got no chat. Allow only those that are yours.",
	refusedSeen: "Last {when}",
	saved: "Saved. It counts from now on.",
	removed: "Removed.",
	full: "A shop has at most {most} addresses, and these are too many. Remove some that are not used any more.",
	changedMeanwhile:
		"Somebody else is changing the addresses at this moment. Try again.",
};
