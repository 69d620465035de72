import { useRef } from "preact/hooks";
import type { SessionInfo } from "../../protocol/account.ts";
import { ago } from "../../ui/ago.ts";
import { dayLine } from "../../ui/time.ts";
import { fill, locale, plain } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { sessionsWords } from "./page-words.ts";
import { SureButton } from "./SureButton.tsx";

/** Where they are signed in, and the end of it. */
export function SessionsCard({ model, account }: OfAccount) {
	const heading = useRef<HTMLHeadingElement>(null);
	const { sessions, now } = account;
	const w = sessionsWords;
	const end = (id: string) => model.change("session-end", { id });
	const done = () => heading.current?.focus();
	return (
		<Card title={w.title} heading={heading}>
			<p class="quiet">{sessions.length > 1 ? w.lead : w.alone}</p>
			<ul class="account-list">
				{sessions.map((session) => (
					<li key={session.id}>
						<OneSession
							session={session}
							now={now}
							end={() => end(session.id)}
							done={done}
						/>
					</li>
				))}
			</ul>
			{sessions.length > 1 && (
				<div class="account-acts">
					<SureButton
						class="button"
						question={w.othersSure}
						yes={w.othersYes}
						no={w.othersNo}
						act={() => end("others")}
						done={done}
					>
						{w.endOthers}
					</SureButton>
				</div>
			)}
		</Card>
	);
}

function OneSession({
	session,
	now,
	end,
	done,
}: {
	session: SessionInfo;
	now: number;
	end: () => ReturnType<OfAccount["model"]["change"]>;
	done: () => void;
}) {
	const w = sessionsWords;
	const browser = browserOf(session);
	return (
		<>
			<div class="account-item">
				<strong>{browser}</strong>
				{session.isThis && <span class="badge">{w.thisOne}</span>}
				<p class="quiet">
					{fill(w.first, { day: dayLine(session.createdAt, now, locale) })}{" "}
					{fill(w.last, { ago: ago(session.usedAt, now, locale) })}
				</p>
			</div>
			{!session.isThis && (
				<SureButton
					label={fill(w.endOf, { browser })}
					question={fill(w.endSure, { browser })}
					yes={w.endYes}
					no={w.endNo}
					act={end}
					done={done}
				>
					{w.end}
				</SureButton>
			)}
		</>
	);
}

function browserOf({ browser, system }: SessionInfo): string {
	const w = sessionsWords;
	if (!browser) return plain(system) || w.unknown;
	return system
		? fill(w.browser, { browser: plain(browser), system: plain(system) })
		: plain(browser);
}
