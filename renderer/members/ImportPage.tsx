// Members of a list kept until now, from a file, at `/members/import`.
import { useNavigate } from 'react-router'
import { ImportFile } from '../admin/ImportFile'
import { useHouse } from '../app/house'

export function ImportPage() {
  const { may } = useHouse()
  const navigate = useNavigate()
  return may('members.importRows') ? <div className="club-import"><ImportFile kind="members" onClose={() => void navigate('/members')} /></div> : null
}
