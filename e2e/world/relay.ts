export const RELAY = "dist/server/main.js";

/** What the relay's first line says to the program that started it. */
export interface DemoLine {
	site: string;
	identityKey: string;
	identityKid: string;
	/** Of those whose links the demo prints. */
	people: { name: string; link: string }[];
}
