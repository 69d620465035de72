import { COLLEAGUES_TOLD } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { attributesOf } from "./change-attributes.ts";
import { filesSettingOf } from "./change-files.ts";
import { maskingOf } from "./change-masking.ts";
import { retentionOf } from "./change-retention.ts";
import { securityOf } from "./change-security.ts";
import { contactOf } from "./contact.ts";
import { hoursOf } from "./hours.ts";
import { lookOf } from "./look.ts";
import { ownTexts } from "./own-texts.ts";
import { originsOf } from "./settings.ts";

/** What owners set of a site, and who works for it. Errors: `not_found`. */
export async function siteSettings(
	store: Store,
	id: string,
): Promise<SiteSettings> {
	const [site, teams, members] = await Promise.all([
		store.site(id),
		store.teams(id),
		store.members(id),
	]);
	if (!site) throw new Refused({ code: "not_found" });
	return {
		site: site.id,
		hours: hoursOf(site),
		languages: JSON.parse(site.languages),
		privacyUrl: site.privacy_url,
		texts: ownTexts(site),
		answerWithinMs: site.answer_within,
		wrapUpMs: site.wrap_up,
		complaintDays: site.complaint_days,
		recoveryDays: site.recovery_days,
		security: securityOf(site),
		masking: maskingOf(site),
		files: filesSettingOf(site),
		retention: retentionOf(site),
		origins: originsOf(site),
		contact: contactOf(site),
		look: lookOf(site),
		mail: { replyTo: site.reply_to },
		attributes: attributesOf(site),
		teams: teams.map(({ id, name, offers }) => ({
			id,
			name,
			offers: offers === 1,
		})),
		members: members.slice(0, COLLEAGUES_TOLD).map((member) => ({
			id: member.person_id,
			name: member.name,
			role: member.role,
			slots: member.slots,
			languages: JSON.parse(member.languages),
			teams: JSON.parse(member.teams),
		})),
	};
}
