import { readOfSite } from "../protocol/agent.ts";
import type { ConsoleCommands } from "../protocol/events.ts";
import { WAIT_REPORT_MS } from "../protocol/limits.ts";
import {
	readHoursChange,
	readMemberChange,
	readPrivacyChange,
	readTeamChange,
	readTeamNamed,
	readTextsChange,
	type SiteSettings,
} from "../protocol/site.ts";
import { type Answers, answer } from "./edge/sockets/commands.ts";
import type { Parts } from "./parts.ts";
import { agentOf, tellMe } from "./people/agent.ts";
import type { Desk } from "./sessions/agent-hello.ts";
import { changeHours } from "./sites/change-hours.ts";
import { changeMember } from "./sites/change-member.ts";
import { changeTexts } from "./sites/change-texts.ts";
import { inTurn } from "./sites/in-turn.ts";
import { mayKnow, maySet } from "./sites/may-set.ts";
import { siteSettings } from "./sites/site-settings.ts";
import { changeTeam, removeTeam } from "./sites/teams.ts";

/** What owners set, and what they read of the waits. */
export function siteCommands(
	parts: Parts,
): Pick<
	Answers<ConsoleCommands, Desk>,
	| "site:read"
	| "hours:change"
	| "privacy:change"
	| "texts:change"
	| "team:change"
	| "team:remove"
	| "member:change"
	| "waits:read"
> {
	const { store, routing, texts, waits } = parts;
	const turn = inTurn();

	/** Changes a site, if the agent may; then the routing looks at it with other eyes, and tells what is new. */
	async function change(
		{ agent }: Desk,
		site: string,
		work: () => Promise<void>,
	): Promise<SiteSettings> {
		maySet(agent, site);
		await turn(site, work);
		routing.look([site]);
		return siteSettings(store, site);
	}

	return {
		"site:read": answer("ask", readOfSite, ({ agent }: Desk, { site }) => {
			mayKnow(agent, site);
			return siteSettings(store, site);
		}),
		"hours:change": answer("write", readHoursChange, (desk: Desk, wanted) =>
			change(desk, wanted.site, () => changeHours(store, wanted)),
		),
		"privacy:change": answer("write", readPrivacyChange, (desk: Desk, wanted) =>
			change(desk, wanted.site, () =>
				store.setSite(wanted.site, { privacy_url: wanted.privacyUrl }),
			),
		),
		"texts:change": answer("write", readTextsChange, (desk: Desk, wanted) =>
			change(desk, wanted.site, () => changeTexts(store, texts, wanted)),
		),
		"team:change": answer("write", readTeamChange, (desk: Desk, wanted) =>
			change(desk, wanted.site, () => changeTeam(parts, wanted)),
		),
		"team:remove": answer("write", readTeamNamed, (desk: Desk, wanted) =>
			change(desk, wanted.site, () => removeTeam(parts, wanted)),
		),
		"member:change": answer(
			"write",
			readMemberChange,
			async (desk: Desk, wanted) => {
				const settings = await change(desk, wanted.site, () =>
					changeMember(store, wanted),
				);
				// The slots stand in the top bar of whoever has them.
				const member = await agentOf(store, wanted.member.id);
				if (member) await tellMe(parts, member);
				return settings;
			},
		),
		"waits:read": answer("ask", readOfSite, ({ agent }: Desk, { site }) => {
			maySet(agent, site);
			return waits.report(site, store.now() - WAIT_REPORT_MS);
		}),
	};
}
