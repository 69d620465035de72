import type { Diagnosis } from "../checked.ts";

/** The tag has pinned a script that is not today's, or one that this relay does not serve. */
export const olderScript: Diagnosis = ({ tag, relay, scripts }) => {
	if (!tag || tag.src.origin !== relay) return [];
	const [, hash] = /^\/v\/([^/]+)\//.exec(tag.src.pathname) ?? [];
	if (hash === undefined || hash === scripts.today) return [];
	return [{ kind: "older", gone: !scripts.integrities.has(hash) }];
};
