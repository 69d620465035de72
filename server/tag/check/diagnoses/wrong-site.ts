import type { Diagnosis } from "../checked.ts";

/** The tag names another site, or none. What no id could be is none to the script, too. */
export const wrongSite: Diagnosis = ({ tag, site }) => {
	if (!tag || tag.site === site) return [];
	const isNamed = tag.site !== null && /^[\w-]{1,64}$/.test(tag.site);
	return [{ kind: "wrong_site", site: isNamed ? tag.site : null }];
};
