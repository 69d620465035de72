import "./find.css";

export { SavedViews } from "../views/SavedViews.tsx";
export { Results } from "./Results.tsx";
