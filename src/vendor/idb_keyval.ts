export { createStore, del, entries, set } from "idb-keyval";
