import { lines } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { ownedBy } from "../workspace/rights.ts";
import { LazyAudit } from "./LazyAudit.tsx";
import { auditLinkWords } from "./link-words.ts";

/** Who of the staff did what, for owners. */
export const auditPart: Part = {
	page: {
		name: "audit",
		label: auditLinkWords.link,
		icon: lines,
		key: "a",
		Page: LazyAudit,
		isFor: (workspace) => ownedBy(workspace).length > 0,
	},
};
