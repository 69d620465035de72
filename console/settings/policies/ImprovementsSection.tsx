import { useEffect, useState } from "preact/hooks";
import type { CommentCard } from "../../../protocol/comment-card.ts";
import { newId } from "../../../protocol/ids.ts";
import type {
	Improvement,
	SiteImprovements,
} from "../../../protocol/improvement.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { locale, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { ImprovementForm } from "./ImprovementForm.tsx";
import { improvementWords as w } from "./improvement-words.ts";
import { improvementsModel } from "./improvements.ts";
import { type Begun, WhatWasSaid } from "./WhatWasSaid.tsx";
import { policyWords } from "./words.ts";

interface Props {
	site: string;
	/** In which the shop answers. */
	languages: readonly string[];
	close(): void;
}

interface Opened {
	id: string;
	/** null: nothing of it is saved. */
	info: Improvement | null;
	begun: Begun | null;
}

/** You said, we did: all of them, and the one that is written. */
export function ImprovementsSection({ site, languages, close }: Props) {
	const { connection } = useWorkspace();
	const model = useModel(improvementsModel)(site);
	const [opened, setOpened] = useState<Opened | null>(null);
	const [why, setWhy] = useState("");
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void model.read();
	}, [model, kind]);
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { all, ideas } = state;
	const begin = (begun: Begun | null) =>
		setOpened({ id: newId(), info: null, begun });

	async function open(id: string) {
		const reply = await model.open(id);
		setWhy(reply.ok ? "" : refused(reply.refusal));
		if (reply.ok) setOpened({ id, info: reply.data.improvement, begun: null });
	}

	return (
		<div class="settings-list">
			<p>
				<button
					type="button"
					class="button"
					onClick={opened ? () => setOpened(null) : close}
				>
					{policyWords.close}
				</button>
			</p>
			<h2>{w.title}</h2>
			{opened ? (
				<ImprovementForm
					key={opened.id}
					{...opened}
					{...{ site, model, languages }}
					close={() => setOpened(null)}
				/>
			) : (
				<ImprovementList
					{...{ all, ideas, why, begin }}
					open={(id) => void open(id)}
				/>
			)}
		</div>
	);
}

function ImprovementList({
	all: { improvements, preventions, address },
	ideas,
	why,
	open,
	begin,
}: {
	all: SiteImprovements;
	ideas: readonly CommentCard[];
	why: string;
	open(id: string): void;
	begin(begun: Begun | null): void;
}) {
	return (
		<>
			<p class="quiet">{w.lead}</p>
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
			<ul class="settings-list">
				{improvements.map(({ id, title, date, isPublic }) => (
					<li key={id} class="settings-card settings-card-head">
						<strong id={`improvement-${id}`} dir="auto">
							{title}
						</strong>{" "}
						<span class="quiet">
							{dayIn(date)} · {isPublic ? w.states.public : w.states.draft}
						</span>{" "}
						<button
							type="button"
							class="button"
							aria-describedby={`improvement-${id}`}
							onClick={() => open(id)}
						>
							{policyWords.open}
						</button>
					</li>
				))}
			</ul>
			<p>
				<button
					type="button"
					class="button button-main"
					onClick={() => begin(null)}
				>
					{w.add}
				</button>
			</p>
			<WhatWasSaid {...{ ideas, preventions, begin }} />
			{improvements.some(({ isPublic }) => isPublic) && (
				<p class="settings-card-head">
					{w.address}{" "}
					<a href={address} target="_blank" rel="noopener noreferrer">
						{address}
					</a>
				</p>
			)}
		</>
	);
}

const dayIn = (date: string) =>
	new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { timeZone: "UTC" });
