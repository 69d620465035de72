import { MENTIONS } from "../../protocol/limits.ts";
import { note } from "../../ui/icons.ts";
import { teamModel } from "../colleagues/team.ts";
import {
	composerLines,
	composerPickers,
	sendChecks,
} from "../conversation/slots.ts";
import { keyOf } from "../workspace/key-of.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import { go } from "../workspace/route.ts";
import { LazyMentions } from "./LazyMentions.tsx";
import {
	mentionPicker,
	mentionsButton,
	whisperLines,
} from "./mention-views.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { whisperModel } from "./whisper.ts";
import { mentionWords } from "./words.ts";

const toMentions = {
	keys: "G M",
	label: mentionWords.link,
	does: () => go({ kind: "page", name: "mentions" }),
};

/** Notes that name colleagues, and whispers of supervisors. */
export const mentionsPart: Part = {
	page: {
		name: "mentions",
		label: mentionWords.link,
		icon: note,
		Page: LazyMentions,
		// Found by its count, and by its name in the command bar.
		isFor: () => false,
	},
	Top: lazyView(mentionsButton),
	keys: [keyOf(toMentions)],
	actions: [toMentions],
	fills: [
		composerLines.fill(lazyView(whisperLines)),
		composerPickers.fill({ sign: "@", kind: "note", panel: mentionPicker }),
		sendChecks.fill({
			notes(workspace, { id, head }, text) {
				const team = workspace.of(teamModel).of(head.value?.site ?? "");
				const mentions = mentionedIn(text, team?.agents ?? []).slice(
					0,
					MENTIONS,
				);
				const whispersIn = workspace.of(whisperModel);
				const isWhisper = whispersIn.peek() === id;
				if (isWhisper) whispersIn.value = null;
				return {
					...(mentions.length > 0 && { mentions }),
					...(isWhisper && { whisper: true as const }),
				};
			},
		}),
	],
};
