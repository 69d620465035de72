/** The texts of the page with everything that a shop pastes. */
export const tagPageWords = {
	title: "Install",
	lead: "Paste this before </body> on every page of the shop. Nothing else is needed.",
	engineers: "For engineers",
	engineersHint:
		"Other forms of the tag, and what a content policy has to allow.",
	later: "After the page has loaded",
	laterWhen:
		"Where nothing at all may delay the page: even if the chat hangs, the page’s load event is not held up.",
	laterCode: "Tag for {site} that waits for the page",
	pinned: "One version, checked",
	pinnedWhen:
		"Where only scripts that you have reviewed may run: the browser takes exactly this one, until you change the tag.",
	pinnedCode: "Tag for {site} with a checksum",
	bare: "For tag managers",
	bareWhen:
		"Where attributes are dropped: the address alone says which shop it is.",
	bareCode: "Address for {site} without attributes",
	policy: "Content-Security-Policy",
	policyWhen:
		"Only if your pages send one: add these four sources to it. Scripts with a nonce need no script-src.",
	policyCode: "Directives for the policy",
	privacy: "For your privacy policy",
	privacyWhen:
		"A paragraph to begin with: change what is different in your shop, and have it read by whoever is responsible.",
	privacyCode: "Paragraph for the privacy policy",
	privacyText:
		"Chat. You can write to us in a chat on our pages; it runs on {relay} with the software Shopbell. Before you use it, it stores nothing in your browser, and it never sets cookies. When you write, we keep your messages and our answers. To answer you we also see the page you are on, your cart, and, if you are signed in to our shop, your name, email address and orders. From your first message on, your browser keeps a random key, so that you find the conversation again. If you leave an email address for the answer, we use it only for that. Under “Delete my data” in the menu of the chat you can delete all of this at any time.",
	none: "The tag is for owners. Ask an owner of the shop for it.",
};

/** Whether a page of the shop has asked for the chat. */
export const seenWords = {
	title: "Is it there?",
	waiting: "Waiting for a page of your shop.",
	waitingHint:
		"Open your shop in another tab. If nothing happens here within a minute, check the page below.",
	seen: "The chat was shown on {origin}.",
	ago: "{ago} ago",
	notListed: "{origin} has the tag, but it is not one of your addresses.",
	allow: "Show the chat on {origin}",
	wrongSite: "The tag on {origin} names another shop: {site}.",
	wrongSiteHint: "Replace it there with the tag above.",
	frameMissing: "On {origin} the script runs, but the chat did not open.",
	frameMissingHint:
		"Most likely the content policy of that page does not allow its frame. It needs this line:",
	older: "{origin} has a tag for an older script.",
	olderHint:
		"It works as it did then. Replace it with the tag above to get what is new.",
};

/** Where the tag goes in the systems that shops use. */
export const pasteWords = {
	title: "Where to paste it",
	places: [
		{
			name: "A page of your own",
			steps:
				"Open the template that all pages share. Paste the tag in the line above </body>, save, and load a page of the shop again.",
		},
		{
			name: "Shopify",
			steps:
				"Online Store, Themes, the three dots beside your theme, Edit code. Open layout/theme.liquid, paste the tag in the line above </body> and save. The pages of the checkout are Shopify’s own: the chat does not stand there.",
		},
		{
			name: "WooCommerce",
			steps:
				"In WordPress use a plugin for code in the footer, such as WPCode: Code Snippets, Header & Footer, paste the tag into Footer and save. Without a plugin it goes into footer.php of your child theme, above </body>. Empty the cache if a plugin keeps one.",
		},
		{
			name: "Wix",
			steps:
				"Settings, Custom Code, Add Custom Code. Paste the tag, choose All pages, Load code on each new page, and Body, end. Wix needs a connected domain for this: add that domain to your addresses.",
		},
		{
			name: "A tag manager",
			steps:
				"Make a tag of the kind Custom HTML, paste the tag, let it fire on all pages and publish. Where attributes are dropped, use the address for tag managers under “For engineers”. The chat then waits for the tag manager, and for the consent that it asks for.",
		},
	],
};

/** The relay reads a page of the shop. */
export const checkWords = {
	title: "Check a page",
	address: "Address of a page of your shop",
	hint: "The server reads this page once, as somebody would who comes for the first time.",
	wrong: "This is no address of a website. Try one like shop.example/cart.",
	check: "Check the page",
	checking: "Reading the page…",
	checkOther: "Check {origin}",
	fine: "The tag stands on {address}, and nothing is in its way.",
	fineHint:
		"If the chat is not there all the same, something on the page removes it. The browser’s console says what, in a line that begins with Shopbell.",
	found: "On {address}:",
};

/** What can be wrong there, each with a next step. */
export const findingWords = {
	unseen: "This page cannot be seen from here.",
	unseenWhy: {
		inside:
			"It is at an address inside of a network, or of this machine. Open it in your browser: the line below the tag says when the chat was shown.",
		time: "It did not answer within five seconds. Try again, or open it in your browser: the line below the tag says when the chat was shown.",
		network:
			"Nothing answers there. Look whether the address is right. If the page opens in your browser, the line below the tag says when the chat was shown.",
		status:
			"The server of the page let nobody in, such as for a password or as a protection from robots. Open it in your browser: the line below the tag says when the chat was shown.",
		type: "What stands there is no page of HTML. Check the address of a page.",
	},
	elsewhere: "This page leads on to {origin}.",
	elsewhereHint: "Visitors end up there, so check that one.",
	noTag: "There is no tag on this page.",
	noTagHint:
		"Paste it before </body>, save, and empty the cache of your shop if it has one.",
	noTagManager:
		"A tag manager runs there and may add it later, which cannot be seen from here. Open the page in your browser: the line below the tag says when the chat was shown.",
	noTagCut:
		"The page is very long, and only its first half megabyte was read. Paste the tag into its head.",
	held: "The tag is there, but browsers do not run it.",
	heldBy: {
		comment:
			"It stands in a comment. Take away the signs of the comment before and behind it.",
		template: "It stands in a template. Move it out, before </body>.",
		noscript: "It stands in a noscript element. Move it out, before </body>.",
		type: "A consent tool, or something else, has given it another type, such as text/plain. It runs once the visitor agrees; without that tool leave type away.",
	},
	replace: "Replace it with the tag above.",
	otherRelay: "The tag loads the chat from {origin}, which is not this server.",
	mixed:
		"The page is https and the server of the chat is http: browsers block that.",
	mixedHint:
		"Whoever runs the server sets up https for it, and sets SHOPBELL_ORIGIN to that address.",
	wrongSite: "The tag names another shop: {site}.",
	noSite: "The tag names no shop.",
	older: "The tag is for an older script.",
	olderHint:
		"It works as it did then. Replace it with the tag above to get what is new.",
	gone: "The tag is for a script that this server does not have.",
	integrity:
		"The checksum in the tag is that of another script, so browsers do not run it.",
	integrityHint:
		"Take the tag with a checksum under “For engineers” anew, or the plain one above.",
	sandbox: "The page is in a sandbox, so no script of it may run as your shop.",
	sandboxHint:
		"Its content policy says sandbox: add allow-scripts and allow-same-origin to it, or take it out.",
	nonce: "The content policy of the page trusts only scripts with its nonce.",
	nonceHint:
		'Give the tag the nonce that the page gives its other scripts: nonce="…", new with each page.',
	policy: {
		"script-src":
			"The content policy of the page blocks the script of the chat.",
		"connect-src":
			"The content policy of the page does not let the chat ask this server.",
		"frame-src":
			"The script runs, but the content policy of the page blocks the frame of the chat.",
		"img-src":
			"The content policy of the page blocks the pictures of the chat.",
	},
	policyWhere: {
		header: "In the header Content-Security-Policy this has to stand as:",
		meta: "In the meta element Content-Security-Policy of the page this has to stand as:",
	},
	notListed: "{origin} is not one of your addresses.",
	notListedHint: "The chat is shown on the addresses of your shop alone.",
	other: "Something is wrong that this page has no words for.",
	otherHint: "Reload the console, and check again.",
};

/** Whether the owner's own browser finds the relay at its public address. */
export const ownAddressWords = {
	loopback:
		"The chat is at {relay}, an address of this machine: only you can see it. For others whoever runs the server gives it an address of its own and sets SHOPBELL_ORIGIN.",
	inside:
		"The chat is at {relay}, an address inside of your network: visitors from outside do not find it.",
	unreachable:
		"Your browser does not find the chat at {relay}. Shoppers will not either. Whoever runs the server looks at that address, its certificate and its proxy.",
};
