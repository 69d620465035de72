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
				"Online Store, Themes, the three dots beside your theme, Edit code. Open layout/theme.liquid, paste the tag in the line above </body> and save. The pages of the checkout are Shopify's own: the chat does not stand there.",
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
