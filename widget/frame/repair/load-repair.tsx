import { addStyle } from "../../../ui/add-style.ts";
import { RepairAnnouncement, RepairLine } from "./RepairLine.tsx";
import css from "./repair.css?inline";
import { createRepair } from "./repair.ts";
import { StillOpen } from "./StillOpen.tsx";

/** Begins what a shopper can say about what is put right, and hands out how the chat shows it. */
export function createParts(needs: Parameters<typeof createRepair>[0]) {
	addStyle(css);
	const parts = { Card: RepairLine, Announcement: RepairAnnouncement };
	return {
		repair: createRepair(needs),
		StillOpen,
		"entry:recovery-opened": parts,
		"entry:put-right": parts,
		"entry:recovery-told": parts,
		"entry:recovery-not-accepted": parts,
		"entry:recovery-other-asked": parts,
	};
}
