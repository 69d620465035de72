import "./person.css";
import { headEnd } from "../conversation/slots.ts";
import type { Part } from "../workspace/part.ts";
import { PersonButton } from "./PersonButton.tsx";
import { PersonColumn } from "./PersonColumn.tsx";

/** Who the shopper is. */
export const personPart: Part = {
	side: { name: "person", Column: PersonColumn, beside: "conversation" },
	fills: [headEnd.fill(PersonButton)],
};
