export function EditWorkOrder({ id }: { id: string }) { return id } // stub
