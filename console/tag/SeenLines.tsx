import "../session/field.css";
import { useEffect, useMemo } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { duration, fill, refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { Allow } from "./Allow.tsx";
import { seenWords } from "./page-words.ts";
import { createSeen } from "./seen.ts";
import { type SeenLine, seenLines } from "./seen-lines.ts";

/** Whether a page of the shop has asked for the chat: it says so as it happens. */
export function SeenLines({ site, policy }: { site: string; policy: string }) {
	const { connection } = useWorkspace();
	const seen = useMemo(() => createSeen(connection, site), [connection, site]);
	useEffect(() => seen.stop, [seen]);
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void seen.read();
	}, [seen, kind]);
	const state = seen.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void seen.read()} />
			);
		case "read":
			return (
				<ul class="tag-lines" aria-live="polite">
					{seenLines(state.seen).map((line) => (
						<li key={keyOf(line)}>
							<Line line={line} site={site} policy={policy} />
						</li>
					))}
				</ul>
			);
		default:
			return unreachable(state);
	}
}

function keyOf(line: SeenLine): string {
	return line.kind === "waiting" ? line.kind : `${line.kind} ${line.origin}`;
}

function Line(props: { line: SeenLine; site: string; policy: string }) {
	const { line, site, policy } = props;
	const w = seenWords;
	switch (line.kind) {
		case "waiting":
			return (
				<Said mark="waiting" text={w.waiting}>
					<p class="quiet">{w.waitingHint}</p>
				</Said>
			);
		case "seen":
			return (
				<Said mark="good" text={fill(w.seen, line)}>
					<Ago at={line.at} />
				</Said>
			);
		case "not_listed":
			return (
				<Said mark="fault" text={fill(w.notListed, line)}>
					<Ago at={line.at} />
					<Allow site={site} origin={line.origin} />
				</Said>
			);
		case "wrong_site":
			return (
				<Said mark="fault" text={fill(w.wrongSite, line)}>
					<p class="quiet">{w.wrongSiteHint}</p>
				</Said>
			);
		case "frame_missing":
			return (
				<Said mark="fault" text={fill(w.frameMissing, line)}>
					<p class="quiet">{w.frameMissingHint}</p>
					<code class="copy-text" dir="ltr">
						{policy}
					</code>
				</Said>
			);
		case "older":
			return (
				<Said mark="care" text={fill(w.older, line)}>
					<p class="quiet">{w.olderHint}</p>
				</Said>
			);
		default:
			return unreachable(line);
	}
}

function Said(props: {
	mark: "waiting" | "good" | "care" | "fault";
	text: string;
	children: preact.ComponentChildren;
}) {
	return (
		<div class={`tag-line ${props.mark}`}>
			<p>{props.text}</p>
			{props.children}
		</div>
	);
}

/** Apart from the sentence, or it would be read aloud each second. */
function Ago({ at }: { at: number }) {
	const { clock } = useWorkspace();
	const ago = duration(Math.max(0, clock.now.value - at));
	return (
		<p class="quiet" aria-live="off">
			{fill(seenWords.ago, { ago })}
		</p>
	);
}
