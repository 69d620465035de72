import { addStyle } from "../../../ui/add-style.ts";
import { AgreementAnnouncement, AgreementLine } from "./AgreementLine.tsx";
import css from "./agreements.css?inline";
import { createAgreements } from "./agreements.ts";

/** Begins the model of what was agreed, and hands out its lines. */
export function createParts(needs: Parameters<typeof createAgreements>[0]) {
	addStyle(css);
	const parts = { Card: AgreementLine, Announcement: AgreementAnnouncement };
	return {
		agreements: createAgreements(needs),
		"entry:agreed": parts,
		"entry:agreement-confirmed": parts,
		"entry:agreement-corrected": parts,
	};
}
