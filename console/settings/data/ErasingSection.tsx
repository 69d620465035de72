import "../../session/field.css";
import { useId, useState } from "preact/hooks";
import type { FoundPerson } from "../../../protocol/data.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, listed, locale, plain, refused } from "../../words/words.ts";
import { ShopperActs } from "../../workspace/ShopperActs.tsx";
import { startExport } from "../../workspace/start-export.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { findWords, siteExportWords } from "./words.ts";

/** For owners: what is done for who asks for their data, and a file of the whole shop. */
export function ErasingSection({ model }: { model: { site: string } }) {
	return (
		<div class="settings-list">
			<FindPerson key={model.site} site={model.site} />
			<SiteExport key={`${model.site}-file`} site={model.site} />
		</div>
	);
}

type Found =
	| { kind: "nothing" }
	| { kind: "found"; people: FoundPerson[] }
	| { kind: "refused"; refusal: Refusal };

function FindPerson({ site }: { site: string }) {
	const { connection } = useWorkspace();
	const [text, setText] = useState("");
	const [found, setFound] = useState<Found>({ kind: "nothing" });
	const id = useId();
	const w = findWords;
	const find = async () => {
		const sought = text.trim();
		if (sought === "") return setFound({ kind: "nothing" });
		const reply = await connection.ask("person:find", { site, text: sought });
		setFound(
			reply.ok
				? { kind: "found", people: reply.data.people }
				: { kind: "refused", refusal: reply.refusal },
		);
	};
	const erased = (visitor: string) =>
		setFound((now) =>
			now.kind === "found" && now.people.length > 1
				? {
						...now,
						people: now.people.filter((one) => one.visitor !== visitor),
					}
				: { kind: "nothing" },
		);
	return (
		<section class="settings-card" aria-labelledby={`${id}-title`}>
			<h3 id={`${id}-title`}>{w.title}</h3>
			<p id={`${id}-lead`} class="quiet">
				{w.lead}
			</p>
			<form
				class="settings-form"
				onSubmit={(event) => {
					event.preventDefault();
					void find();
				}}
			>
				<div class="field">
					<label for={id}>{w.sought}</label>
					<input
						id={id}
						type="text"
						inputMode="email"
						autoComplete="off"
						autoCapitalize="none"
						spellcheck={false}
						dir="ltr"
						value={text}
						aria-describedby={`${id}-lead`}
						onInput={(event) => setText(event.currentTarget.value)}
					/>
				</div>
				<div class="save-line">
					<button type="submit" class="button">
						{w.find}
					</button>
				</div>
			</form>
			<div role="status">
				{found.kind === "found" && found.people.length === 0 && <p>{w.none}</p>}
			</div>
			{found.kind === "refused" && (
				<p class="fault" role="alert">
					{refused(found.refusal)}
				</p>
			)}
			{found.kind === "found" &&
				found.people.map((person) => (
					<PersonFound
						key={person.visitor}
						site={site}
						person={person}
						onErased={() => erased(person.visitor)}
					/>
				))}
		</section>
	);
}

function PersonFound({
	site,
	person,
	onErased,
}: {
	site: string;
	person: FoundPerson;
	onErased: () => void;
}) {
	const w = findWords;
	const refs = person.conversations.map(({ ref }) => ref);
	const name =
		plain(person.name) ||
		plain(person.email) ||
		// As the inbox calls them.
		fill(w.unknown, { ref: refs[0] ?? "" });
	return (
		<article class="settings-card">
			<h4 dir="auto">{name}</h4>
			<div class="staff-facts quiet">
				{person.email && person.email !== name && (
					<span dir="auto">{plain(person.email)}</span>
				)}
				{person.replyTo && (
					<span dir="auto">
						{fill(w.replyTo, { address: plain(person.replyTo) })}
					</span>
				)}
				<span>{fill(w.since, { day: day(person.since) })}</span>
				{refs.length > 0 && <span>{fill(w.refs, { refs: listed(refs) })}</span>}
			</div>
			<ShopperActs
				site={site}
				visitor={person.visitor}
				name={name}
				onErased={onErased}
			/>
		</article>
	);
}

function SiteExport({ site }: { site: string }) {
	const { connection } = useWorkspace();
	const [said, setSaid] = useState<Refusal | "begun" | null>(null);
	const id = useId();
	const w = siteExportWords;
	return (
		<section class="settings-card" aria-labelledby={id}>
			<h3 id={id}>{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<div class="save-line">
				<button
					type="button"
					class="button"
					onClick={async () =>
						setSaid((await startExport(connection, site, null)) ?? "begun")
					}
				>
					{w.export}
				</button>
				<p class="quiet" role="status">
					{said === "begun" && w.begun}
				</p>
			</div>
			{said !== null && said !== "begun" && (
				<p class="fault" role="alert">
					{said.code === "conflict" ? w.busy : refused(said)}
				</p>
			)}
		</section>
	);
}

function day(at: number): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at);
}
