export function EditContact({ id }: { id: string }) { return id } // stub
