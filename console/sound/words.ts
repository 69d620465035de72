/** The texts of the switch for the sound. */
export const soundWords = {
	on: "Sound on",
	off: "Sound off",
};
