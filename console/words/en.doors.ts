/** The texts before the desk: signing in, the first run, the tag. */
export const enDoors = {
	signIn: {
		title: "Sign in",
		how: "You sign in with a link that works once.",
		owner: "An owner of the shop can print one on the relay’s machine:",
		command: "npm run sign-in -- you@example.com",
		copyCommand: "Copy the command",
		openIt: "Then open the printed link in this browser.",
		linkUsed:
			"This link has been used or has run out. Each link works once, for an hour. Ask for a new one.",
		ended: "Your session has ended. Drafts stay on this device.",
		left: "You are signed out.",
		unreachable: "The relay does not answer. Your link has not been lost.",
		outdated: "This page is older than the relay.",
		reload: "Reload",
	},
	firstRun: {
		title: "Set up your shop’s chat",
		lead: "Four answers, then the tag to paste into your shop.",
		you: "You",
		shop: "Your shop",
		name: "Your name",
		nameHint: "Shoppers see it when you answer.",
		email: "Your email",
		emailHint: "Your sign-in links go by it. Shoppers never see it.",
		siteName: "The shop’s name",
		origin: "The shop’s address",
		originHint: "As in the address bar, for example https://shop.example",
		submit: "Create the shop",
		sending: "Creating…",
		noToken:
			"This page needs the first-run link that the relay prints when it starts without an owner.",
		linkUsed:
			"This first-run link has been used or has run out. If the shop has no owner yet, start the relay again for a new one.",
		required: "Please fill in this field.",
		tooLong: "At most {most} characters.",
		badEmail: "Please enter a valid email address.",
		badOrigin: "This is not a web address. Try https://shop.example",
		done: "{site} is ready",
		next: "Go to the inbox",
	},
	tag: {
		title: "The tag to paste",
		leadPlain:
			"Paste it before </body> on every page of the shop. Nothing else is needed.",
		lead: "Paste one of the three before </body> on every page of the shop. Nothing else is needed.",
		plain: "The plain one",
		plainWhen:
			"For nearly every shop: it loads beside the page and waits for nothing.",
		code: "Tag for {site}",
		later: "After the page has loaded",
		laterWhen:
			"Where nothing at all may delay the page: even a chat that hangs does not hold up its load event.",
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
			"Chat. You can write to us in a chat on our pages; it runs on {relay} with the software Shopbell. Before you use it, it stores nothing in your browser, and it never sets cookies. When you write, we keep your messages and our answers. To answer you we also see the page you are on, your cart, and, if you are signed in to our shop, your name, email address and orders. From your first message on, your browser keeps a random key, so that you find the conversation again. If you leave an email address for the answer, we use it for that alone. Under “Delete my data” in the menu of the chat you can have all of this erased at any time.",
		copy: "Copy",
		copied: "Copied",
		copyFailed: "Select the tag and copy it by hand.",
		none: "The tag is for owners. Ask an owner of the shop for it.",
	},
};
