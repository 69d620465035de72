import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/events.ts";
import type { Reader } from "../../protocol/read.ts";
import {
	readAnswerTimeChange,
	readHoursChange,
	readMemberChange,
	readPrivacyChange,
	readTeamChange,
	readTeamNamed,
	readTextsChange,
	type SiteSettings,
	type TextsByLanguage,
} from "../../protocol/site.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { agentOf, tellMe } from "../people/agent.ts";
import { type Handler, type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { changeHours } from "./change-hours.ts";
import { changeMember } from "./change-member.ts";
import { changeTexts } from "./change-texts.ts";
import { SETTERS, siteRole } from "./site-role.ts";
import { siteSettings } from "./site-settings.ts";
import { changeTeam, removeTeam } from "./teams.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
	publisher: Publisher;
	/** What owners set has changed: the routing looks at these sites again, and tells what is new. */
	routing: { refresh(sites: string[]): void };
	/** Every text of the chat, as the build found them. */
	texts: TextsByLanguage;
}

/** What owners set. */
export function agentHandlers(parts: Parts) {
	const { store, routing, texts } = parts;
	const turn = inTurn();

	/** A command that changes the site which it names, by its owners and supervisors. */
	function setting<In extends { site: string }>(
		read: Reader<In>,
		work: (wanted: In) => Promise<void>,
	): Handler<AgentActor, In, SiteSettings> {
		return handler({
			cost: "write",
			read,
			may: siteRole(...SETTERS),
			run: (_actor, wanted) => change(wanted.site, () => work(wanted)),
		});
	}

	async function change(
		site: string,
		work: () => Promise<void>,
	): Promise<SiteSettings> {
		await turn(site, work);
		routing.refresh([site]);
		return siteSettings(store, site);
	}

	return {
		"site:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (_actor, { site }) => siteSettings(store, site),
		}),
		"hours:change": setting(readHoursChange, (wanted) =>
			changeHours(store, wanted),
		),
		"privacy:change": setting(readPrivacyChange, ({ site, privacyUrl }) =>
			store.setSite(site, { privacy_url: privacyUrl }),
		),
		"answer-time:change": setting(
			readAnswerTimeChange,
			({ site, answerWithinMs }) =>
				store.setSite(site, { answer_within: answerWithinMs }),
		),
		"texts:change": setting(readTextsChange, (wanted) =>
			changeTexts(store, texts, wanted),
		),
		"team:change": setting(readTeamChange, (wanted) =>
			changeTeam(parts, wanted),
		),
		"team:remove": setting(readTeamNamed, (wanted) =>
			removeTeam(parts, wanted),
		),
		"member:change": handler({
			cost: "write",
			read: readMemberChange,
			may: siteRole(...SETTERS),
			async run(_actor, wanted) {
				const settings = await change(wanted.site, () =>
					changeMember(store, wanted),
				);
				// The slots stand in the top bar of whoever has them.
				const member = await agentOf(store, wanted.member.id);
				if (member) await tellMe(parts, member);
				return settings;
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "site:read"
			| "hours:change"
			| "privacy:change"
			| "answer-time:change"
			| "texts:change"
			| "team:change"
			| "team:remove"
			| "member:change"
		>,
		AgentSession
	>;
}
