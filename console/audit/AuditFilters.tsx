import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { plain } from "../words/words.ts";
import { type Audit, EVERYTHING } from "./audit.ts";
import { ALL_KINDS, type Kind } from "./kinds.ts";
import { auditWords } from "./words.ts";

/** What is looked for. Choices count at once; the text with Enter or its key. */
export function AuditFilters({ audit }: { audit: Audit }) {
	const { text, person, kind, from, until } = audit.filter.value;
	const [typed, setTyped] = useState(text);
	const search = useRef<HTMLInputElement>(null);
	const w = auditWords;
	const isAll =
		JSON.stringify(audit.filter.value) === JSON.stringify(EVERYTHING);
	const date = (name: "from" | "until", value: string) => (
		<Labelled label={w[name]}>
			{(id) => (
				<input
					id={id}
					type="date"
					class="date"
					value={value}
					onChange={(event) =>
						void audit.look({ [name]: event.currentTarget.value })
					}
				/>
			)}
		</Labelled>
	);
	return (
		<search>
			<form
				class="audit-filters"
				onSubmit={(event) => {
					event.preventDefault();
					void audit.look({ text: typed });
				}}
			>
				<Labelled label={w.search} class="audit-text">
					{(id) => (
						<span class="audit-search">
							<input
								ref={search}
								id={id}
								type="search"
								class="input"
								dir="auto"
								maxLength={100}
								value={typed}
								onInput={(event) => setTyped(event.currentTarget.value)}
							/>
							<button type="submit" class="button">
								{w.doSearch}
							</button>
						</span>
					)}
				</Labelled>
				<Labelled label={w.person}>
					{(id) => (
						<Select
							id={id}
							none={w.anybody}
							value={person}
							all={audit.people.value}
							onChoose={(chosen) => void audit.look({ person: chosen })}
						/>
					)}
				</Labelled>
				<Labelled label={w.kind}>
					{(id) => (
						<Select
							id={id}
							none={w.anything}
							value={kind}
							all={ALL_KINDS.map((one) => ({ id: one, name: w.kinds[one] }))}
							onChoose={(chosen) =>
								void audit.look({ kind: chosen as Kind | null })
							}
						/>
					)}
				</Labelled>
				{date("from", from)}
				{date("until", until)}
				{!isAll && (
					<button
						type="button"
						class="text-button audit-clear"
						onClick={() => {
							setTyped("");
							// The key goes, and its focus with it.
							search.current?.focus();
							void audit.look(EVERYTHING);
						}}
					>
						{w.clear}
					</button>
				)}
			</form>
		</search>
	);
}

function Labelled({
	label,
	class: className = "",
	children,
}: {
	label: string;
	class?: string;
	children: (id: string) => ComponentChildren;
}) {
	const id = useId();
	return (
		<div class={`setting ${className}`}>
			<label for={id}>{label}</label>
			{children(id)}
		</div>
	);
}

function Select({
	id,
	none,
	value,
	all,
	onChoose,
}: {
	id: string;
	/** What it means to choose none. */
	none: string;
	value: string | null;
	all: readonly { id: string; name: string }[];
	onChoose: (chosen: string | null) => void;
}) {
	return (
		<select
			id={id}
			class="select"
			value={value ?? ""}
			onChange={(event) => onChoose(event.currentTarget.value || null)}
		>
			<option value="" selected={value === null}>
				{none}
			</option>
			{all.map((one) => (
				<option key={one.id} value={one.id} selected={one.id === value}>
					{plain(one.name)}
				</option>
			))}
		</select>
	);
}
