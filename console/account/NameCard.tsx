import { formWords } from "../session/words.ts";
import { plain } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { nameWords } from "./page-words.ts";
import { PictureLine } from "./picture/PictureLine.tsx";

/** As others see them. */
export function NameCard({ model, account }: OfAccount) {
	const w = nameWords;
	return (
		<Card title={w.title}>
			<PictureLine model={model} account={account} />
			<FieldForm
				name="name"
				label={w.label}
				hint={w.hint}
				kept={plain(account.name)}
				faultOf={(typed) => (typed.trim() ? null : formWords.required)}
				save={(name) => model.change("name", { name: name.trim() })}
				word={w.save}
				input={{ inputMode: "text", autoComplete: "name" }}
			/>
			<FieldForm
				name="short-name"
				label={w.shoppersRead}
				hint={w.shoppersHint}
				kept={plain(account.shortName ?? "")}
				faultOf={() => null}
				save={(typed) =>
					model.change("short-name", { shortName: typed.trim() || null })
				}
				word={w.saveShort}
				input={{ inputMode: "text", autoComplete: "nickname" }}
			/>
		</Card>
	);
}
