import { expect, test } from 'vitest'
import { latinOf } from '../../../shared/members/latin'

test.each([
  ['王小明', 'Wang Xiaoming'], ['欧阳娜娜', 'Ouyang Nana'], ['单雄信', 'Shan Xiongxin'], ['吕布', 'Lyu Bu'], ['Анна Ким', 'Anna Kim'], ['Щукин Юрий', 'Shchukin Iurii'], ['Анна-Мария Объедкова', 'Anna-Mariia Obieedkova'], ['John Smith', ''], ['', ''], ['三号店', 'San Haodian'],
])('%s is %s on the card', (name, latin) => {
  expect(latinOf(name)).toBe(latin)
})
