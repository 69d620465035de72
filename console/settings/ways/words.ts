import { plural } from "../../words/plural.ts";

/** The texts of the section of other ways to reach the shop. */
export const waysWords = {
	lead: "Shoppers see these in the chat, first of all while nobody is here to answer. What you leave empty is not shown.",
	phone: "Phone number",
	phoneHint: "With the code of your country, such as +370 612 34567.",
	phoneWrong: "Write 3 to 20 digits. Spaces and + ( ) . / - may stand between.",
	phoneKind: "When is the phone answered?",
	phoneAlways: "At any time",
	phoneAlwaysHint: "Shoppers see the number alone.",
	phoneWeekly: "Weekly hours",
	phoneWeeklyHint:
		"Outside these hours shoppers can read the number, and see when you take calls again.",
	email: "E-mail address",
	emailHint: "Shoppers write to it in their own mail program.",
	emailWrong: "This is not an e-mail address. It looks like help@shop.com.",
	post: "Postal address",
	postHint: "As it stands on a letter, in up to {most} lines.",
	postLong: plural(
		"{count} character too many.",
		"{count} characters too many.",
	),
	postLines: "At most {most} lines.",
	accounts: "Social accounts",
	accountsHint: "Each as a link with the name that shoppers read.",
	account: "Account {count}",
	url: "Web address",
	name: "Name",
	add: "Add an account",
	remove: "Remove {name}",
	removeBlank: "Remove this account",
	full: "At most {most} accounts.",
	urlWrong: "This is not a web address. It begins with https:// or http://.",
	urlTwice: "This address stands above already.",
	nameNone: "Write the name that shoppers read.",
	nameLong: plural(
		"{count} character too many.",
		"{count} characters too many.",
	),
	faulty: "Correct the marked fields, then save.",
};
