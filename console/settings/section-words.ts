import type { Group, Section } from "./section.ts";

export const groupNames: Record<Group, string> = {
	shop: "Shop",
	staff: "Staff",
	answers: "Answers",
	data: "Data and safety",
};

export const sectionNames: Record<Section, string> = {
	addresses: "Addresses",
	look: "Look",
	fields: "Fields of a person",
	products: "Products",
	policies: "Policies",
	ways: "Other ways to reach you",
	shops: "Another shop",
	"not-here": "What is not here",
	members: "People",
	teams: "Teams",
	hours: "Opening hours",
	"answer-time": "Answer time",
	"wrap-up": "Time after a closing",
	complaints: "Complaints",
	"put-right": "Putting things right",
	languages: "Languages",
	texts: "Texts",
	waits: "Waiting times",
	tags: "Tags and outcomes",
	privacy: "Privacy",
	keys: "Proving customers",
	webhook: "Webhook",
	mail: "Mail",
	retention: "How long it is kept",
	erasing: "Erase and export",
	backups: "Backups",
	security: "Security",
};
