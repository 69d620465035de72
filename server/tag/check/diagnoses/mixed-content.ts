import { isLoopback } from "../../../../protocol/origin.ts";
import type { Diagnosis } from "../checked.ts";

/** A page of https runs no script that came by http, but one of this very machine. */
export const mixedContent: Diagnosis = ({ tag, read }) =>
	tag?.src.protocol === "http:" &&
	read.address.protocol === "https:" &&
	!isLoopback(tag.src.hostname)
		? [{ kind: "mixed" }]
		: [];
