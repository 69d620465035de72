export const attributeWords = {
	lead: "Fields that stand beside each conversation. Your team fills them in; shoppers see none of it.",
	none: "There are no fields yet.",
	name: "Name of the field",
	kind: "Kind",
	kinds: {
		text: "Text",
		number: "Number",
		choice: "One of a list",
		date: "Day",
	},
	keepsKind: "A field keeps its kind, because of what is written in it.",
	choices: "Choices",
	choice: "Choice {count}",
	addChoice: "Add a choice",
	removeChoice: "Take out the choice {name}",
	add: "Add a field",
	remove: "Take out the field {name}",
	removeShort: "Take out",
	up: "Move {name} up",
	most: "There are 20 fields, which is the most.",
	leaves:
		"What was written in a field that you take out is shown no more. It comes back with an undo in the audit log within a week, and is deleted with its shopper.",
	faults: {
		name: "Give the field a name.",
		twice: "Another field has this name.",
		choices: "Give it at least one choice, and none twice.",
	},
};
