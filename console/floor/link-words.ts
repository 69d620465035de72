/** The texts of the floor that stand in the console's first view. */
export const floorLinkWords = {
	link: "Floor",
	notLoaded: "The floor could not be loaded.",
	whisper: "Whisper to whoever has it",
	takeOver: "Take over",
};
