import type { OwnComplaint } from "../../protocol/complaint.ts";
import { maskText } from "../conversations/masking/mask.ts";
import { hashOf } from "../people/secret.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { notAccepting } from "./change-complaint.ts";
import type { ComplaintParts } from "./commands.ts";
import { complaintInfo, ownComplaint } from "./views.ts";

/** A complaint as whoever has the link to its page sees it. */
export interface LinkedComplaint {
	site: string;
	visitor: string;
	complaint: OwnComplaint;
}

export interface ComplaintByLink {
	/** null: the secret opens nothing. */
	open(secret: string): Promise<LinkedComplaint | null>;
	/** Errors: `conflict` where there is no decision, or the second time. */
	dispute(of: LinkedComplaint, why: string): Promise<void>;
}

export function complaintByLink({
	store,
	log,
	publisher,
}: ComplaintParts): ComplaintByLink {
	return {
		async open(secret) {
			if (!/^[\w-]{43}$/.test(secret)) return null;
			const row = await store.complaintBySecret(hashOf(secret));
			return row
				? {
						...{ site: row.site_id, visitor: row.visitor_id },
						complaint: ownComplaint(row),
					}
				: null;
		},
		async dispute({ site, visitor, complaint: { id, conversation } }, why) {
			const { complaint_days: days } = await mustFindSite(store, site);
			await log.change(
				notAccepting.of(
					{ site, conversation },
					{
						days,
						visitor: { site_id: site, id: visitor },
						said: {
							conversation,
							complaint: id,
							why: maskText(why, false).text,
						},
					},
					{ complaint: id },
				),
			);
			const row = await store.complaint(site, id);
			if (row)
				publisher.staff(`site:${site}`, "complaint:changed", {
					complaint: complaintInfo(row),
				});
		},
	};
}
