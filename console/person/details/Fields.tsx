import { type Attribute, PERSON_NOTE } from "../../../protocol/attribute.ts";
import { plain } from "../../words/words.ts";
import { Section } from "../Section.tsx";
import { Field } from "./Field.tsx";
import { type PersonDetails, valueIn } from "./person-details.ts";
import { detailWords } from "./words.ts";

/** The fields that the owner has defined, and the note. */
export function Fields({
	details,
	mayChange,
}: {
	details: PersonDetails;
	mayChange: boolean;
}) {
	const read = details.attributes.value;
	if (!read) return null;
	const w = detailWords;
	const note: Attribute = {
		...{ id: PERSON_NOTE, name: w.note, kind: "text", choices: [] },
	};
	const shown = read.attributes.filter(
		({ id }) => mayChange || valueIn(read, id),
	);
	return (
		<>
			{shown.length > 0 && (
				<Section title={w.fields}>
					<dl class="person-fields">
						{shown.map((one) => (
							<div key={one.id}>
								<dt dir="auto">{plain(one.name)}</dt>
								<dd>
									<Field field={one} details={details} mayChange={mayChange} />
								</dd>
							</div>
						))}
					</dl>
				</Section>
			)}
			{(mayChange || valueIn(read, PERSON_NOTE)) && (
				<Section title={w.note}>
					<Field field={note} details={details} mayChange={mayChange} />
				</Section>
			)}
		</>
	);
}
