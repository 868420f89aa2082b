// Who works at the sample mall's counter, and the PINs they sign in with.
import type { Role } from '../../shared/core/actor'

export interface Person {
  readonly workNumber: string
  readonly name: string
  readonly role: Role
  /** The Chinese name of the department, as the list offers it. */
  readonly department: string
  /** What the administrator gave; the person replaces it at the first sign-in. */
  readonly firstPin: string
  /** The person's own, when they signed in during the day. */
  readonly pin?: string
}

export const administrator = { workNumber: '1001', name: '赵建国', pin: '310425' }

export const wangFang: Person = { workNumber: '1003', name: '王芳', role: 'receptionist', department: '客户服务部', firstPin: '730218', pin: '826491' }
export const anna: Person = { workNumber: '1004', name: 'Анна Кузнецова', role: 'receptionist', department: '客户服务部', firstPin: '730219', pin: '594027' }
export const shiftLead: Person = { workNumber: '1002', name: '李海燕', role: 'shiftLead', department: '客户服务部', firstPin: '730217', pin: '417253' }

export const clerk: Person = { workNumber: '1005', name: '刘婷婷', role: 'afterSales', department: '客户服务部', firstPin: '730220', pin: '281659' }
export const broadcaster: Person = { workNumber: '1006', name: 'Наталья Ким', role: 'broadcaster', department: '广播站', firstPin: '730221', pin: '372940' }
export const supervisor: Person = { workNumber: '1007', name: '孙立军', role: 'supervisor', department: '客户服务部', firstPin: '730222', pin: '640813' }
export const head: Person = { workNumber: '1008', name: '陈志远', role: 'head', department: '客户服务部', firstPin: '730223', pin: '905172' }
export const engineer: Person = { workNumber: '2011', name: 'Сергей Павлов', role: 'handler', department: '工程部', firstPin: '730224', pin: '518306' }

export const people: readonly Person[] = [
  shiftLead,
  wangFang,
  anna,
  clerk,
  broadcaster,
  supervisor,
  head,
  engineer,
]
