import { addStyle } from "../../../ui/add-style.ts";
import { note } from "../../../ui/icons.ts";
import { ComplaintBox } from "./ComplaintBox.tsx";
import { ComplaintDoor } from "./ComplaintDoor.tsx";
import { ComplaintAnnouncement, ComplaintLine } from "./ComplaintLine.tsx";
import css from "./complaints.css?inline";
import { createComplaints } from "./complaints.ts";

/** Begins the model of complaints, and hands out the box in which one is filed, and its lines. */
export function createParts(needs: Parameters<typeof createComplaints>[0]) {
	addStyle(css);
	const parts = { Card: ComplaintLine, Announcement: ComplaintAnnouncement };
	return {
		complaints: createComplaints(needs),
		complaintIcon: note,
		ComplaintDoor,
		"below:complaint": ComplaintBox,
		"entry:complaint-filed": parts,
		"entry:complaint-decided": parts,
		"entry:complaint-disputed": parts,
	};
}
