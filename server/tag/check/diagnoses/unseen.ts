import type { Diagnosis } from "../checked.ts";

/** The page cannot be seen from here. */
export const unseen: Diagnosis = ({ read }) => {
	if (read.kind === "unseen") return [{ kind: "unseen", why: read.why }];
	if (read.kind === "elsewhere")
		return [{ kind: "elsewhere", origin: read.origin }];
	return [];
};
