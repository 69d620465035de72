import { plainHost } from "../../ui/look-alike.ts";
import type { LinkMark } from "../../ui/MessageText.tsx";

/** The host that a link opens, where its letters may deceive. */
export const hostMark: LinkMark = ({ text, href }) => {
	const host = plainHost(text, href);
	return host && ` (${host})`;
};
