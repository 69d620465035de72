import "./field.css";
import "./door.css";

/** The doors that are loaded when somebody comes to one. */
export { FirstRun } from "./FirstRun.tsx";
export { LinkDoor } from "./LinkDoor.tsx";
export { MailLink } from "./MailLink.tsx";
export { SecondStep } from "./SecondStep.tsx";
export { SetUp } from "./SetUp.tsx";
