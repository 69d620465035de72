/** The texts of the section, loaded with it. */
export const keysWords = {
	lead: "Your server can tell the chat who is signed in at your shop. Those who answer then see name, email and orders as confirmed by the shop.",
	keys: "Keys",
	keysLead:
		"Your server signs with the secret of a key. Two keys can sign at a time, so that a new one takes over before the old one is retired.",
	none: "No key signs now, so nobody is proven. Make one to begin.",
	full: "Two keys sign already. Retire one to make another.",
	make: "Make a key",
	making: "Making…",
	key: "Key",
	made: "Made {time}",
	madeWithShop: "Made with the shop. Its secret was never shown here.",
	used: "Last used {time}, give or take an hour",
	neverUsed: "Not used yet",
	retire: "Retire",
	retireOf: "Retire the key {kid}",
	retireSure:
		"From now on nobody is proven by this key. Its secret is deleted and does not come back. {use}",
	retireUsed: "It was used {time}, give or take an hour.",
	retireUnused: "It was never used.",
	retireLast: "No other key signs.",
	retireYes: "Retire the key",
	retireNo: "Keep it",
	retireDone: "The key is retired.",
	gone: "This key is not there any more.",
	secret: "The secret of your new key is shown only now.",
	secretWhere:
		"Keep it on your server as SHOPBELL_IDENTITY_KEY, and in no page, app or repository. If it is lost, make another key.",
	copySecret: "Copy the secret",
	secretKept: "I have it",
	retired: "Retired keys",
	retiredAt: "Retired {time}",
	refused:
		"A server of yours still signed with it {time}, give or take an hour. Such customers are not proven.",
	retiredQuiet: "Nothing signed with it has come since.",
	claims: "What your server signs",
	claimsLead:
		"A JSON Web Token for each page view, with the algorithm HS256. It goes into data-identity of the tag. Anybody who has a token is that customer until it ends, so let it end after half an hour.",
	claim: "Claim",
	means: "What it says",
	must: "needed",
	claimKid: "In the head: the id of the key. For now {kid}",
	claimKidNone: "In the head: the id of the key.",
	claimAud: "This shop: {site}",
	claimSub:
		"The customer’s id in your books. It never changes; names and addresses do.",
	claimExp: "When it ends, in seconds since 1970, at most an hour ahead.",
	claimName: "What those who answer read.",
	claimEmail: "Shown to those who answer.",
	claimOrders:
		"The newest ten, each with id, at (a date), total and currency. One order makes a customer.",
	samples: "Samples",
	samplesLead:
		"They need nothing but the language, have the values of this shop in them, and sign an order when they are run. The secret is read from SHOPBELL_IDENTITY_KEY.",
	samplesKey: "Make a key first: its id then stands in the sample.",
	language: "Language",
	copy: "Copy the sample for {language}",
};
