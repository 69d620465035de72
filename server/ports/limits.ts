/** `write`: changes what others see. `ask`: everything else. They have limits of their own. */
export type Cost = "write" | "ask";

/** How often somebody may do something. Beyond it: `slow_down`, with the time to wait. */
export interface Limits {
	spend(kind: "visitor" | "agent", cost: Cost, key: string): Promise<void>;
	/** From one address: a new visitor, a connection, a hello, a look at a link, a link of a mail, an attempt to sign in. */
	spendAddress(
		what: "visitor" | "connection" | "hello" | "link" | "mail_link" | "sign_in",
		address: string,
	): Promise<void>;
}
