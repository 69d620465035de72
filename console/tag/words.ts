/** The texts of the page with everything that a shop pastes. */
export const tagPageWords = {
	link: "Install",
	lead: "Paste one of these before </body> on every page of the shop. Nothing else is needed.",
	plain: "The plain one",
	plainWhen: "For nearly every shop: it loads in parallel and blocks nothing.",
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
