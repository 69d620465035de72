import type { Diagnosis } from "../checked.ts";

/** Browsers run a script only if it is the one of the checksum; without a pinned address it changes with each release. */
export const wrongChecksum: Diagnosis = ({ tag, relay, scripts }) => {
	if (!tag?.integrity || tag.src.origin !== relay) return [];
	const [, pinned] = /^\/v\/([^/]+)\//.exec(tag.src.pathname) ?? [];
	const right = scripts.integrities.get(pinned ?? scripts.today ?? "");
	if (right === undefined || tag.integrity.split(/\s+/).includes(right))
		return [];
	return [{ kind: "integrity" }];
};
