import type { Diagnosis } from "../checked.ts";

/** There is none, as far as the page says it before its scripts have run. */
export const noTag: Diagnosis = ({ read, page, tag }) =>
	tag || read.kind !== "read"
		? []
		: [{ kind: "no_tag", manager: page.manager, cut: read.isCut }];
