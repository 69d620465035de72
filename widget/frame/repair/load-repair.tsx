import { addStyle } from "../../../ui/add-style.ts";
import { RepairAnnouncement, RepairLine } from "./RepairLine.tsx";
import css from "./repair.css?inline";
import { StillOpen } from "./StillOpen.tsx";

/** How the chat shows that something is put right. */
export function createParts() {
	addStyle(css);
	const parts = { Card: RepairLine, Announcement: RepairAnnouncement };
	return {
		StillOpen,
		"entry:recovery-opened": parts,
		"entry:put-right": parts,
		"entry:recovery-told": parts,
		"entry:recovery-not-accepted": parts,
	};
}
