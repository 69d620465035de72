import type { Diagnosis } from "../checked.ts";

/** Pages of this origin may not carry the chat. */
export const notListed: Diagnosis = ({ read, listed }) =>
	read.kind === "read" && !listed.includes(read.address.origin)
		? [{ kind: "not_listed", origin: read.address.origin }]
		: [];
