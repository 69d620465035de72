import "./mentions-page.css";
import type { Mention } from "../../protocol/mention.ts";
import { clockTime, fill, plain, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { mentionsModel } from "./mentions.ts";
import { mentionPageWords as w } from "./page-words.ts";

/** Notes that name oneself, the newest first, each with a link to it. */
export function MentionsPage() {
	const { mentions } = useModel(mentionsModel).read.value;
	return (
		<main class="page mentions">
			<h1>{w.title}</h1>
			{mentions.length === 0 && <p class="quiet">{w.none}</p>}
			<ol>
				{mentions.map((mention) => (
					<li key={`${mention.conversation} ${mention.seq}`}>
						<OneMention mention={mention} />
					</li>
				))}
			</ol>
		</main>
	);
}

function OneMention({ mention }: { mention: Mention }) {
	const { clock } = useWorkspace();
	const { conversation, seq, by, at, whisper, isRead } = mention;
	const shopper =
		plain(mention.visitorName) ||
		fill(words.unnamedVisitor, { ref: plain(mention.ref) });
	const said = whisper ? w.whispered : w.named;
	return (
		<RouteLink
			to={{ kind: "conversation", id: conversation, seq, byHand: true }}
			class="mention"
		>
			<span class="mention-head">
				<strong dir="auto">
					{fill(said, { by: plain(by.name), shopper })}
				</strong>
				{!isRead && <span class="badge">{w.unread}</span>}
				<time dateTime={new Date(at).toISOString()}>
					{clockTime(at, clock.now.value)}
				</time>
			</span>
			<span class="mention-text" dir="auto">
				{mention.text === null ? w.gone : plain(mention.text)}
			</span>
		</RouteLink>
	);
}
