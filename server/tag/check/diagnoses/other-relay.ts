import type { Diagnosis } from "../checked.ts";

/** The script comes from somewhere else than this relay. */
export const otherRelay: Diagnosis = ({ tag, relay }) =>
	tag && tag.src.origin !== relay
		? [{ kind: "other_relay", origin: tag.src.origin }]
		: [];
