/** The texts of the switch for the sound. */
export const soundWords = {
	on: "Sound on",
	off: "Sound off",
	way: "Sound",
	tried: {
		rang: "It rang. If you heard nothing, look at the volume.",
		off: "It is switched off.",
		blocked: "This browser plays no sound of this page: its settings allow it.",
	},
};
